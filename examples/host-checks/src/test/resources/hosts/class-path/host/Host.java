package host;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;
import java.util.Locale;
import java.util.Map;

/** A program without modules that uses the library as its README shows. */
public final class Host {

    private enum Field implements Labelled {
        SECTOR;

        @Override
        public Label label() {
            return Label.of("Sector", "行业");
        }
    }

    private Host() {}

    public static void main(String[] arguments) {
        try {
            System.out.println(Data.of(Map.of("name", "Acme")).at("sector").text());
        } catch (InvalidDataException refused) {
            System.out.println(Field.SECTOR.label().in(Locale.ENGLISH));
        }
    }
}
