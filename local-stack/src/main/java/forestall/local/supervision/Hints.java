package forestall.local.supervision;

import java.io.PrintStream;
import java.util.Map;

/** Where to look and what to try. */
final class Hints {

    private static final String TEXT = """

            The squad's calls:      {dispatch}/ (sign in as operator)
            A station's visits:     {dispatch}/station (sign in as station-caohejing)
            The squad's case files: {case}/ (sign in as operator, investigator or supervisor)
            The squad's statistics: {reporting}/ (sign in as analyst or supervisor)
            All of it at a glance:  {dispatch}/supervisor (sign in as supervisor)

            Try, in another terminal (supervisor may do everything):

              TOKEN=$(curl -s -u supervisor:supervisor-secret -d grant_type=client_credentials {identity}/oauth2/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
              curl -s -H "Authorization: Bearer $TOKEN" {reporting}/v1/statistics/headline
              curl -s -H "Authorization: Bearer $TOKEN" {dispatch}/v1/calls
              VICTIM=$(curl -s -H "Authorization: Bearer $TOKEN" -G --data-urlencode 'q=陈' {case}/v1/cases | sed 's/.*"victimId":"\\([^"]*\\)".*/\\1/')
              curl -s -H "Authorization: Bearer $TOKEN" {case}/v1/cases/$VICTIM
              kcat -b {broker} -C -t forestall.interventions -e -f '%T %h\\n%s\\n'

            People and clients at {identity} (password and client secret are <name>-secret):
              feed-demo  operator  operator-1 to operator-99  investigator  analyst  supervisor
              station-caohejing (310104017)  station-<code> of any of Shanghai's 234 divisions
            API: {intake}/v3/api-docs  {dispatch}/v3/api-docs  {case}/v3/api-docs  {reporting}/v3/api-docs
            """;

    private final Stack stack;
    private final PrintStream out;

    Hints(Stack stack, PrintStream out) {
        this.stack = stack;
        this.out = out;
    }

    void print() {
        String text = TEXT;
        for (Map.Entry<String, Part> place : Map.of(
                        "{identity}", Part.IDENTITY,
                        "{intake}", Part.INTAKE,
                        "{dispatch}", Part.DISPATCH,
                        "{case}", Part.CASE,
                        "{reporting}", Part.REPORTING)
                .entrySet()) {
            text = text.replace(place.getKey(), stack.address(place.getValue()));
        }
        out.println(text.replace("{broker}", stack.bootstrapServers()));
    }
}
