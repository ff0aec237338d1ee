package io.crmkit.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.message.Label;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The examples in the documentation of the package. */
class TimeGuideTest {

    private final FiscalCalendar fiscal = FiscalCalendar.startingIn(Month.APRIL);
    private final BusinessCalendar office =
            BusinessCalendar.weekdays(ZoneId.of("Asia/Shanghai"), "09:00-12:00", "13:00-18:00");

    @Test
    void the_package_example_holds() {
        assertThat(fiscal.quarter(LocalDate.parse("2026-05-01")).label().en()).isEqualTo("FY2026 Q1");
        assertThat(office.plusWorkingTime(Instant.parse("2026-03-06T09:00:00Z"), Duration.ofHours(2)))
                .isEqualTo("2026-03-09T02:00:00Z");

        RelativePeriod period = RelativePeriod.parse("last fiscal quarter");
        assertThat(period.resolve(LocalDate.parse("2026-05-01"), fiscal, office))
                .hasToString("2026-01-01..2026-03-31");
    }

    @Test
    void the_fiscal_example_holds() {
        FiscalCalendar retail =
                FiscalCalendar.weekly(WeekPattern.P_4_5_4, YearEnd.nearest(DayOfWeek.SATURDAY, Month.JANUARY));

        assertThat(fiscal.quarter(LocalDate.parse("2026-05-01"))).hasToString("2026-Q1");
        assertThat(retail.year(2023).days()).isEqualTo(371);
    }

    @Test
    void the_business_example_holds() {
        BusinessCalendar china = BusinessCalendar.builder(ZoneId.of("Asia/Shanghai"))
                .weekdays("09:00-12:00", "13:00-18:00")
                .holiday(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-07"), Label.of("National Day", "国庆节"))
                .makeUpDay(LocalDate.parse("2026-10-10"), Label.of("National Day", "国庆节"), DayOfWeek.THURSDAY)
                .build();

        assertThat(china.plusWorkingDays(LocalDate.parse("2026-09-30"), 3)).isEqualTo("2026-10-10");
    }
}
