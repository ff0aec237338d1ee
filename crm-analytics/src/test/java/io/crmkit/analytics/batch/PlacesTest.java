package io.crmkit.analytics.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesTest {

    @Test
    void places_are_numbered_in_the_order_in_which_they_come_and_keep_their_numbers() {
        Places places = new Places();

        assertThat(places.number(700)).isZero();
        assertThat(places.number(3)).isEqualTo(1);
        assertThat(places.number(700)).isZero();
        assertThat(places.number(0)).isEqualTo(2);
        assertThat(places.number(3)).isEqualTo(1);

        assertThat(places.size()).isEqualTo(3);
        assertThat(places.place(0)).isEqualTo(700);
        assertThat(places.place(1)).isEqualTo(3);
        assertThat(places.place(2)).isZero();
    }

    @Test
    void many_places_keep_their_numbers_while_others_come() {
        Places places = new Places();

        for (int i = 0; i < 5_000; i++) {
            assertThat(places.number(i * 37)).isEqualTo(i);
            assertThat(places.number(i / 2 * 37)).isEqualTo(i / 2);
        }

        assertThat(places.size()).isEqualTo(5_000);
        for (int i = 0; i < 5_000; i++) {
            assertThat(places.place(i)).isEqualTo(i * 37);
            assertThat(places.number(i * 37)).isEqualTo(i);
        }
    }
}
