package io.crmkit.analytics.report.render;

/** Elements of a page or a drawing. Everything that comes from data passes through here and is escaped. */
final class Markup {

    private final StringBuilder text = new StringBuilder();

    /** Opens an element; attributes are names and values in turn, and one with an empty value is left out. */
    Markup open(String name, String... attributes) {
        return start(name, attributes, ">");
    }

    Markup close(String name) {
        text.append("</").append(name).append('>');
        return this;
    }

    /** An element without content in a page. */
    Markup single(String name, String... attributes) {
        return start(name, attributes, ">");
    }

    /** An element without content in a drawing. */
    Markup shape(String name, String... attributes) {
        return start(name, attributes, "/>");
    }

    /** An element with words only. */
    Markup leaf(String name, String words, String... attributes) {
        return open(name, attributes).words(words).close(name);
    }

    /** Words, escaped. */
    Markup words(String words) {
        escape(words, text);
        return this;
    }

    /** What was made by another of these. */
    Markup add(Markup other) {
        text.append(other.text);
        return this;
    }

    /** What is ours and needs no escaping: the style sheet, the document type. */
    Markup own(String trusted) {
        text.append(trusted);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private Markup start(String name, String[] attributes, String end) {
        text.append('<').append(name);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                text.append(' ').append(attributes[i]).append("=\"");
                escape(attributes[i + 1], text);
                text.append('"');
            }
        }
        text.append(end);
        return this;
    }

    private static void escape(String words, StringBuilder into) {
        String clean = Shown.clean(words);
        for (int i = 0; i < clean.length(); i++) {
            char character = clean.charAt(i);
            switch (character) {
                case '&' -> into.append("&amp;");
                case '<' -> into.append("&lt;");
                case '>' -> into.append("&gt;");
                case '"' -> into.append("&quot;");
                case '\'' -> into.append("&#39;");
                default -> into.append(character);
            }
        }
    }
}
