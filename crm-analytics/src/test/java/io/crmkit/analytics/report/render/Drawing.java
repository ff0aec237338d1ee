package io.crmkit.analytics.report.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.crmkit.analytics.report.Block;
import io.crmkit.analytics.report.Reading;
import io.crmkit.core.measure.Undefined;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.message.Label;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * What is drawn of a block, mark by mark.
 *
 * @param high how high the drawing is
 * @param marks what stands on it, in order
 */
record Drawing(double high, List<Mark> marks) {

    static final Label A = Label.same("A");
    static final Label B = Label.same("B");
    static final Label C = Label.same("C");
    static final Reading NONE = Reading.undefined(Undefined.of(Undefined.Reason.NO_DATA), Unit.COUNT);

    /** Coordinates are written with one decimal. */
    private static final double ROUNDED = 0.11;

    /** The drawing of a block in some width; 520 is that of a chart beside another one, 330 that of a phone. */
    static Drawing of(Block block, int width) {
        Pen pen = new Pen(width, new Numbers(Locale.ENGLISH, "−"), Locale.ENGLISH);
        double high = Charts.draw(block, pen);
        List<Mark> marks = new ArrayList<>();
        try {
            collect(
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new StringReader(
                                    pen.drawing(high, "b", "Title", "Words").toString())))
                            .getDocumentElement(),
                    marks);
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
        return new Drawing(high, marks);
    }

    static Reading count(long number) {
        return Reading.count(number);
    }

    static Reading share(String number) {
        return Reading.of(new BigDecimal(number), Unit.FRACTION);
    }

    private static void collect(Element element, List<Mark> marks) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            values.put(attribute.getNodeName(), attribute.getNodeValue());
        }
        marks.add(new Mark(element.getTagName(), values, element.getTextContent()));
        NodeList inside = element.getChildNodes();
        for (int i = 0; i < inside.getLength(); i++) {
            if (inside.item(i) instanceof Element inner) {
                collect(inner, marks);
            }
        }
    }

    /** The marks of a kind, such as "rect", with a look. */
    List<Mark> all(String kind, String look) {
        return marks.stream()
                .filter(mark -> mark.kind().equals(kind) && mark.look().equals(look))
                .toList();
    }

    Mark one(String kind, String look) {
        assertThat(all(kind, look)).hasSize(1);
        return all(kind, look).get(0);
    }

    /** The words with a look, from the first to the last. */
    List<String> words(String look) {
        return all("text", look).stream().map(Mark::words).toList();
    }

    Mark word(String words) {
        return marks.stream()
                .filter(mark -> mark.kind().equals("text") && mark.words().equals(words))
                .findFirst()
                .orElseThrow();
    }

    /** What a pointer is told, mark by mark. */
    List<String> hints() {
        return marks.stream()
                .filter(mark -> mark.kind().equals("title"))
                .skip(1)
                .map(Mark::words)
                .toList();
    }

    /** One mark. */
    record Mark(String kind, Map<String, String> values, String words) {

        String look() {
            return values.getOrDefault("class", "");
        }

        double at(String name) {
            return Double.parseDouble(values.get(name));
        }

        double end() {
            return at("x") + at("width");
        }

        /** Checks places, as "x", 12.5, "y", 3. */
        Mark lies(Object... places) {
            for (int i = 0; i < places.length; i += 2) {
                assertThat(at((String) places[i]))
                        .as(places[i] + " of " + values + " " + words)
                        .isCloseTo(((Number) places[i + 1]).doubleValue(), offset(ROUNDED));
            }
            return this;
        }
    }
}
