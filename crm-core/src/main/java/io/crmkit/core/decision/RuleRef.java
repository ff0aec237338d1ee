package io.crmkit.core.decision;

/**
 * The rule that spoke, so that an old decision can be understood and replayed.
 *
 * @param id the stable id of the rule or definition
 * @param version its version
 */
public record RuleRef(String id, String version) {

    @Override
    public String toString() {
        return id + "@" + version;
    }
}
