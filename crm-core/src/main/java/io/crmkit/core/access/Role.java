package io.crmkit.core.access;

import java.util.regex.Pattern;

/**
 * What somebody works as. Hosts name their own roles.
 *
 * @param code lower-case letters, digits and hyphens
 */
public record Role(String code) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    /** Sells. */
    public static final Role SALES = new Role("sales");
    /** Leads people who sell. */
    public static final Role MANAGER = new Role("manager");
    /** Configures and repairs. */
    public static final Role ADMIN = new Role("admin");
    /** A program, such as an import. */
    public static final Role SYSTEM = new Role("system");

    /** Checks the code. */
    public Role {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "The role \"%s\" must be lower-case letters, digits and hyphens, at most 60.".formatted(code));
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
