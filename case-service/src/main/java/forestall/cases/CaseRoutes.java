package forestall.cases;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import forestall.chassis.security.RouteRules;

/** Who may do what: pages first, then what programs ask for. Files that are not the reader's are told from others by the use cases. */
final class CaseRoutes {

    private static final String[] SQUAD = {"operator", "investigator", "supervisor"};
    private static final String[] INVESTIGATORS = {"investigator", "supervisor"};
    private static final String[] SQUAD_AND_STATIONS = {"operator", "investigator", "supervisor", "station"};

    private CaseRoutes() {}

    static RouteRules rules() {
        return RouteRules.denyAll()
                .page("/", SQUAD_AND_STATIONS)
                .allow(POST, "/search", SQUAD_AND_STATIONS)
                .page("/notices", INVESTIGATORS)
                .allow(GET, "/notices/changes", INVESTIGATORS)
                .page("/freezes", INVESTIGATORS)
                .page("/cases/{victimId}", SQUAD_AND_STATIONS)
                .page("/cases/{victimId}/money", SQUAD_AND_STATIONS)
                .allow(POST, "/cases/{victimId}/money/accounts", INVESTIGATORS)
                .page("/cases/{victimId}/money/new", INVESTIGATORS)
                .allow(POST, "/cases/{victimId}/money/new", INVESTIGATORS)
                .page("/cases/{victimId}/money/{lossId}", INVESTIGATORS)
                .allow(POST, "/cases/{victimId}/money/{lossId}", INVESTIGATORS)
                .allow(POST, "/cases/{victimId}/money/{lossId}/withdraw", INVESTIGATORS)
                .allow(POST, "/cases/{victimId}/money/{lossId}/confirm", INVESTIGATORS)
                .page("/cases/{victimId}/timeline", SQUAD_AND_STATIONS)
                .page("/cases/{victimId}/similar", SQUAD_AND_STATIONS)
                .page("/cases/{victimId}/persuasion-kit", SQUAD_AND_STATIONS)
                .page("/cases/{victimId}/network", INVESTIGATORS)
                .page("/cases/{victimId}/merge", INVESTIGATORS)
                .allow(POST, "/cases/{victimId}/merge", INVESTIGATORS)
                .allow(POST, "/cases/{victimId}/merge/candidates", INVESTIGATORS)
                .allow(POST, "/cases/{victimId}/merge/undo", INVESTIGATORS)
                .page("/cases/{victimId}/audit", "supervisor")
                .allow(GET, "/cases/{victimId}/changes", SQUAD_AND_STATIONS)
                .allow(POST, "/cases/{victimId}/numbers", SQUAD_AND_STATIONS)
                .allow(POST, "/cases/{victimId}/notes", SQUAD)
                .allow(POST, "/cases/{victimId}/relatives", SQUAD)
                .page("/cases/{victimId}/relatives/{relativeId}", SQUAD)
                .allow(POST, "/cases/{victimId}/relatives/{relativeId}", SQUAD)
                .allow(POST, "/cases/{victimId}/relatives/{relativeId}/remove", SQUAD)
                .allow(POST, "/cases/{victimId}/further-numbers", SQUAD)
                .allow(POST, "/cases/{victimId}/suspects", SQUAD)
                .allow(POST, "/cases/{victimId}/roles", INVESTIGATORS)
                .allow(GET, "/v1/cases", SQUAD_AND_STATIONS)
                .allow(POST, "/v1/cases/import", INVESTIGATORS)
                .allow(POST, "/v1/cases/identifiers/rebuild", "supervisor")
                .allow(POST, "/v1/cases/search", SQUAD_AND_STATIONS)
                .allow(GET, "/v1/cases/{victimId}", SQUAD_AND_STATIONS)
                .allow(GET, "/v1/cases/{victimId}/similar", SQUAD_AND_STATIONS)
                .allow(POST, "/v1/similar", SQUAD_AND_STATIONS)
                .allow(POST, "/v1/similar/rebuild", "supervisor")
                .allow(GET, "/v1/cases/{victimId}/timeline", SQUAD_AND_STATIONS)
                .allow(GET, "/v1/cases/{victimId}/persuasion-kit", SQUAD_AND_STATIONS)
                .allow(POST, "/v1/cases/{victimId}/notes", SQUAD)
                .allow(POST, "/v1/cases/{victimId}/relatives", SQUAD)
                .allow(PUT, "/v1/cases/{victimId}/relatives/{relativeId}", SQUAD)
                .allow(DELETE, "/v1/cases/{victimId}/relatives/{relativeId}", SQUAD)
                .allow(POST, "/v1/cases/{victimId}/addresses", SQUAD)
                .allow(POST, "/v1/cases/{victimId}/vulnerabilities", SQUAD)
                .allow(POST, "/v1/cases/{victimId}/suspects", SQUAD)
                .allow(POST, "/v1/cases/{victimId}/documents", SQUAD)
                .allow(POST, "/v1/cases/{victimId}/numbers", SQUAD)
                .allow(POST, "/v1/cases/{victimId}/roles", INVESTIGATORS)
                .allow(POST, "/v1/cases/{victimId}/merge", INVESTIGATORS)
                .allow(POST, "/v1/cases/{victimId}/part", INVESTIGATORS)
                .allow(POST, "/v1/cases/{victimId}/losses", INVESTIGATORS)
                .allow(PUT, "/v1/cases/{victimId}/losses/{lossId}", INVESTIGATORS)
                .allow(POST, "/v1/cases/{victimId}/losses/{lossId}/confirm", INVESTIGATORS)
                .allow(GET, "/v1/cases/{victimId}/links", SQUAD)
                .allow(GET, "/v1/networks/{id}", INVESTIGATORS)
                .allow(POST, "/v1/networks/rebuild", INVESTIGATORS)
                .allow(GET, "/v1/freezes", INVESTIGATORS)
                .allow(GET, "/v1/notices", INVESTIGATORS)
                .allow(GET, "/v1/audit", "supervisor");
    }
}
