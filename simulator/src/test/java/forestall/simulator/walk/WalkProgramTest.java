package forestall.simulator.walk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WalkProgramTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void help_names_every_argument() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(UTF_8))
                .contains("--alerts=", "--seed=", "--operators=", "--at-once=", "--minutes=", "--dispatch=", "--help");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --alerts=3       | alerts or more, for the outcomes of every kind; found 3
                    --alerts=many    | expected a number such as --alerts=1000, found '--alerts=many'
                    --alerts         | expected a number such as --alerts=1000, found '--alerts'
                    --operators=2    | expected from 3 to 99 operators, found 2
                    --operators=100  | expected from 3 to 99 operators, found 100
                    --at-once=0      | expected one journey at a time or more, found 0
                    --minutes=0      | expected a minute or more for the walk, found none
                    --dispatch=0     | expected from 1 to 9 instances of dispatch, found 0
                    --dispatch=10    | expected from 1 to 9 instances of dispatch, found 10
                    --fast           | expected --alerts, --seed, --operators, --at-once, --minutes, --dispatch or --help, found '--fast'
                    """)
    void what_makes_no_sense_is_refused_before_anything_happens(String argument, String refusal) {
        assertThat(run(argument)).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains(refusal);
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    @Test
    void a_port_that_is_none_is_refused() {
        int status = WalkProgram.run(
                new String[] {},
                Map.of("FORESTALL_DISPATCH_PORT", "eight"),
                new PrintStream(out),
                new PrintStream(err));
        assertThat(status).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("expected FORESTALL_DISPATCH_PORT to be a port, found 'eight'");
    }

    @Test
    void arguments_change_what_they_name_and_nothing_else() {
        WalkArguments asked = WalkArguments.parse(new String[] {"--alerts=200", "--minutes=5", "--dispatch=3"});
        WalkSettings usual = WalkSettings.usual();
        assertThat(asked.settings())
                .isEqualTo(
                        new WalkSettings(200, usual.seed(), usual.operators(), usual.atOnce(), Duration.ofMinutes(5)));
        assertThat(asked.dispatch()).isEqualTo(3);
        assertThat(asked.help()).isFalse();
    }

    private int run(String... arguments) {
        return WalkProgram.run(arguments, Map.of(), new PrintStream(out), new PrintStream(err));
    }
}
