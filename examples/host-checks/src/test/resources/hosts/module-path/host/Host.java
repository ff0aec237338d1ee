package host;

import io.crmkit.core.message.Label;
import java.util.Locale;

/** A program on the module path. */
public final class Host {

    private Host() {}

    public static void main(String[] arguments) {
        ModuleLayer layer = Host.class.getModule().getLayer();
        System.out.println(Label.of("Sector", "行业").in(Locale.ENGLISH)
                + " in " + Label.class.getModule().getName()
                + ", also " + layer.findModule("io.crmkit.rules").orElseThrow().getName()
                + " and " + layer.findModule("io.crmkit.analytics").orElseThrow().getName());
    }
}
