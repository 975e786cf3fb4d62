package forestall.chassis.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That the matrix finds what it is there for: a service with one fault each. */
class RouteMatrixTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NONE                               | ''
            SERVES_MORE                        | the contract names what is served and nothing else, GET /v1/more: is declared
            SERVES_LESS                        | the contract names what is served and nothing else
            DESCRIBES_LESS                     | OpenAPI describes the interface and nothing else
            LETS_NOBODY_IN                     | GET /v1/things/{id}: nobody, POST /claims: nobody
            LETS_EVERYBODY_IN                  | GET /: feed, GET /: station, GET /: investigator, GET /: analyst, GET /: supervisor, GET /v1/things/{id}: feed, GET /v1/things/{id}: investigator, GET /v1/things/{id}: analyst, GET /v1/things/{id}: supervisor, POST /claims: feed, POST /claims: station, POST /claims: investigator, POST /claims: analyst, POST /claims: supervisor
            LETS_FEWER_IN                      | GET /: operator, GET /v1/things/{id}: operator, GET /v1/things/{id}: station, GET /v1/things/{id}: another station, POST /claims: operator, POST /claims: forged
            LEADS_NOBODY_TO_THE_SIGN_IN        | GET /: nobody
            SHOWS_OTHERS_THINGS                | GET /v1/things/{id}: another station
            TELLS_THAT_OTHERS_THINGS_ARE_THERE | GET /v1/things/{id}: another station
            HAS_NOTHING                        | GET /v1/things/{id}: another station
            TAKES_FORGED_FORMS                 | POST /claims: forged
            BREAKS                             | GET /: operator, GET /v1/things/{id}: operator, POST /claims: operator
            """)
    void a_fault_is_found_in_these_cells(Faulty.Fault fault, String cells) {
        try (Faulty service = new Faulty(fault)) {
            assertThat(String.join(", ", failed(service))).isEqualTo(cells);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "feed", "another station", "forged"})
    void a_route_that_no_rule_names_is_not_taken_for_a_thing_that_is_not_there(String cell) {
        try (Faulty service = new Faulty(Faulty.Fault.HAS_NO_RULE)) {
            assertThat(failed(service)).anyMatch(name -> name.endsWith(": " + cell));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/x",
                "GET v1/x operator",
                "FETCH /v1/x operator",
                "GET /v1/x oprator",
                "PAGE / station\nPART / station"
            })
    void a_contract_with_a_slip_is_refused(String lines) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Contract.of(lines))
                .withMessageStartingWith("expected ");
    }

    private static List<String> failed(TriedService service) {
        List<String> failed = new ArrayList<>();
        new RouteMatrix(Faulty.CONTRACT, service).cells().forEach(node -> run("", node, failed));
        return failed;
    }

    private static void run(String path, DynamicNode node, List<String> failed) {
        if (node instanceof DynamicContainer route) {
            route.getChildren().forEach(cell -> run(route.getDisplayName() + ": ", cell, failed));
        } else if (node instanceof DynamicTest cell) {
            try {
                cell.getExecutable().execute();
            } catch (Throwable fault) {
                failed.add(path + cell.getDisplayName());
            }
        }
    }
}
