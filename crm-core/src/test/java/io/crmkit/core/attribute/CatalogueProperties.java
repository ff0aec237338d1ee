package io.crmkit.core.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.condition.Company;
import io.crmkit.core.condition.ConditionArbitraries;
import io.crmkit.core.data.Data;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

class CatalogueProperties {

    private static final Catalogue<Company> CATALOGUE = Company.CATALOGUE;

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void a_record_taken_apart_and_built_again_is_the_same(@ForAll("companies") Company company) {
        assertThat(CATALOGUE.values(company).build()).isEqualTo(company);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void a_record_written_and_read_is_the_same(@ForAll("companies") Company company) {
        assertThat(CATALOGUE.fromData(Data.of(CATALOGUE.toData(company)))).isEqualTo(company);
        assertThat(CATALOGUE.check(company, "$")).isEqualTo(company);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void a_state_plus_the_difference_to_another_is_the_other(
            @ForAll("companies") Company company, @ForAll("companies") Company another) {
        Values<Company> values = CATALOGUE.values(company);
        Values<Company> other = CATALOGUE.values(another).identified(company.id(), company.version());

        assertThat(values.plus(other.since(values))).isEqualTo(other);
        assertThat(values.since(values)).isEqualTo(Difference.none());
        assertThat(values.since(values).isEmpty()).isTrue();
        assertThat(other.since(values).names()).isEqualTo(values.since(other).names());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void setting_every_value_of_a_record_makes_the_record(@ForAll("companies") Company company) {
        Assignments.Builder<Company> wanted = Assignments.builder();
        for (Attribute<Company, ?> attribute : CATALOGUE.stored()) {
            if (!attribute.equals(Company.ID) && !attribute.equals(Company.VERSION)) {
                set(wanted, attribute, company);
            }
        }
        Assignments<Company> assignments = wanted.build();

        Assignments.Applied<Company> applied =
                assignments.applyTo(CATALOGUE.none().identified(company.id(), company.version()));

        assertThat(applied.faults()).isEmpty();
        assertThat(applied.values().build()).isEqualTo(company);
        assertThat(Assignments.fromData(CATALOGUE, Data.of(assignments.toData(CATALOGUE))))
                .isEqualTo(assignments)
                .hasSameHashCodeAs(assignments);
    }

    private static <V> void set(Assignments.Builder<Company> wanted, Attribute<Company, V> attribute, Company company) {
        attribute.of(company).ifPresentOrElse(value -> wanted.set(attribute, value), () -> wanted.clear(attribute));
    }

    @Provide
    Arbitrary<Company> companies() {
        return ConditionArbitraries.companies();
    }
}
