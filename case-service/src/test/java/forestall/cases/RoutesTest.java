package forestall.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

class RoutesTest extends RunningCaseService {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void openapi_describes_exactly_the_routes_that_there_are() {
        JsonNode document = getWithoutToken("/v3/api-docs").body();
        Set<String> described = new TreeSet<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method ->
                                described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        Set<String> routed = new TreeSet<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            // Pages are for people and are described nowhere.
            if (handler.getBeanType().getPackageName().startsWith("forestall.")
                    && info.getPatternValues().stream().anyMatch(pattern -> pattern.startsWith("/v1/"))) {
                info.getMethodsCondition()
                        .getMethods()
                        .forEach(method ->
                                info.getPatternValues().forEach(pattern -> routed.add(method + " " + pattern)));
            }
        });

        assertThat(described)
                .isEqualTo(routed)
                .containsExactlyInAnyOrder(
                        "GET /v1/cases",
                        "POST /v1/cases/import",
                        "POST /v1/cases/identifiers/rebuild",
                        "GET /v1/cases/{victimId}",
                        "GET /v1/cases/{victimId}/persuasion-kit",
                        "GET /v1/cases/{victimId}/timeline",
                        "GET /v1/cases/{victimId}/similar",
                        "POST /v1/cases/search",
                        "POST /v1/similar",
                        "POST /v1/similar/rebuild",
                        "DELETE /v1/cases/{victimId}/relatives/{relativeId}",
                        "POST /v1/cases/{victimId}/addresses",
                        "POST /v1/cases/{victimId}/documents",
                        "POST /v1/cases/{victimId}/losses",
                        "POST /v1/cases/{victimId}/losses/{lossId}/confirm",
                        "PUT /v1/cases/{victimId}/losses/{lossId}",
                        "GET /v1/cases/{victimId}/links",
                        "GET /v1/networks/{id}",
                        "POST /v1/networks/rebuild",
                        "GET /v1/freezes",
                        "POST /v1/cases/{victimId}/merge",
                        "POST /v1/cases/{victimId}/part",
                        "POST /v1/cases/{victimId}/notes",
                        "GET /v1/audit",
                        "GET /v1/notices",
                        "POST /v1/cases/{victimId}/numbers",
                        "POST /v1/cases/{victimId}/relatives",
                        "POST /v1/cases/{victimId}/roles",
                        "POST /v1/cases/{victimId}/suspects",
                        "POST /v1/cases/{victimId}/vulnerabilities",
                        "PUT /v1/cases/{victimId}/relatives/{relativeId}");
    }

    @Test
    void the_service_is_ready_when_broker_and_store_answer() {
        Answer readiness = getWithoutToken("/actuator/health/readiness");

        assertThat(readiness.status()).isEqualTo(200);
        assertThat(readiness.body().get("components").propertyNames()).contains("kafka", "mongo");
    }
}
