package forestall.chassis.usecase.typed;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class YuanPropertiesTest {

    @Property
    void an_amount_that_is_written_out_is_read_as_itself(
            @ForAll @LongRange(min = 0, max = 99_999_999_999_999_999L) long fen) {
        assertThat(Yuan.read("%d.%02d".formatted(fen / 100, fen % 100)).fen()).isEqualTo(fen);
    }
}
