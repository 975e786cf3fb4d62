package forestall.cases;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.chassis.routes.Contract;
import forestall.chassis.routes.RouteMatrix;
import forestall.chassis.routes.ServletRoutes;
import forestall.chassis.routes.TriedService;
import forestall.chassis.running.BrowserAlike;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which routes there are, and who may take them. */
class RoutesTest extends RunningCaseService implements TriedService {

    private static final Contract CONTRACT = Contract.of("""
            PAGE   /                                           operator station investigator supervisor
            FORM   /search                                     operator station investigator supervisor
            PAGE   /cases/{victimId}                           operator own-station investigator supervisor
            PAGE   /cases/{victimId}/timeline                  operator own-station investigator supervisor
            PAGE   /cases/{victimId}/similar                   operator own-station investigator supervisor
            PAGE   /cases/{victimId}/network                   investigator supervisor
            PAGE   /cases/{victimId}/audit                     supervisor
            PART   /cases/{victimId}/changes                   operator own-station investigator supervisor
            FORM   /cases/{victimId}/numbers                   operator own-station investigator supervisor
            FORM   /cases/{victimId}/notes                     operator investigator supervisor
            PAGE   /notices                                    investigator supervisor
            PART   /notices/changes                            investigator supervisor
            PAGE   /freezes                                    investigator supervisor
            PAGE   /cases/{victimId}/money                     investigator operator own-station supervisor
            FORM   /cases/{victimId}/money/accounts            investigator supervisor
            PAGE   /cases/{victimId}/money/new                 investigator supervisor
            FORM   /cases/{victimId}/money/new                 investigator supervisor
            PAGE   /cases/{victimId}/money/{lossId}            investigator supervisor
            FORM   /cases/{victimId}/money/{lossId}            investigator supervisor
            FORM   /cases/{victimId}/money/{lossId}/withdraw   investigator supervisor
            FORM   /cases/{victimId}/money/{lossId}/confirm    investigator supervisor
            PAGE   /cases/{victimId}/persuasion-kit            investigator operator station supervisor
            PAGE   /cases/{victimId}/merge                     investigator supervisor
            FORM   /cases/{victimId}/merge                     investigator supervisor
            FORM   /cases/{victimId}/merge/candidates          investigator supervisor
            FORM   /cases/{victimId}/merge/undo                investigator supervisor
            FORM   /cases/{victimId}/relatives                 investigator operator supervisor
            PAGE   /cases/{victimId}/relatives/{relativeId}    investigator operator supervisor
            FORM   /cases/{victimId}/relatives/{relativeId}    investigator operator supervisor
            FORM   /cases/{victimId}/relatives/{relativeId}/remove investigator operator supervisor
            FORM   /cases/{victimId}/further-numbers           investigator operator supervisor
            FORM   /cases/{victimId}/suspects                  investigator operator supervisor
            FORM   /cases/{victimId}/roles                     investigator supervisor
            GET    /v1/cases                                   operator station investigator supervisor
            POST   /v1/cases/import                            investigator supervisor
            POST   /v1/cases/identifiers/rebuild               supervisor
            POST   /v1/cases/search                            operator station investigator supervisor
            GET    /v1/cases/{victimId}                        operator own-station investigator supervisor
            GET    /v1/cases/{victimId}/similar                operator own-station investigator supervisor
            POST   /v1/similar                                 operator station investigator supervisor
            POST   /v1/similar/rebuild                         supervisor
            GET    /v1/cases/{victimId}/timeline               operator own-station investigator supervisor
            GET    /v1/cases/{victimId}/persuasion-kit         operator own-station investigator supervisor
            POST   /v1/cases/{victimId}/notes                  operator investigator supervisor
            POST   /v1/cases/{victimId}/relatives              operator investigator supervisor
            PUT    /v1/cases/{victimId}/relatives/{relativeId} operator investigator supervisor
            DELETE /v1/cases/{victimId}/relatives/{relativeId} operator investigator supervisor
            POST   /v1/cases/{victimId}/addresses              operator investigator supervisor
            POST   /v1/cases/{victimId}/vulnerabilities        operator investigator supervisor
            POST   /v1/cases/{victimId}/suspects               operator investigator supervisor
            POST   /v1/cases/{victimId}/documents              operator investigator supervisor
            POST   /v1/cases/{victimId}/numbers                operator investigator supervisor
            POST   /v1/cases/{victimId}/roles                  investigator supervisor
            POST   /v1/cases/{victimId}/merge                  investigator supervisor
            POST   /v1/cases/{victimId}/part                   investigator supervisor
            POST   /v1/cases/{victimId}/losses                 investigator supervisor
            PUT    /v1/cases/{victimId}/losses/{lossId}        investigator supervisor
            POST   /v1/cases/{victimId}/losses/{lossId}/confirm investigator supervisor
            GET    /v1/cases/{victimId}/links                  operator investigator supervisor
            GET    /v1/networks/{id}                           investigator supervisor
            POST   /v1/networks/rebuild                        investigator supervisor
            GET    /v1/freezes                                 investigator supervisor
            GET    /v1/notices                                 investigator supervisor
            GET    /v1/audit                                   supervisor
            """);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @TestFactory
    Stream<DynamicNode> every_route_for_every_role() {
        return new RouteMatrix(CONTRACT, this).cells();
    }

    @Override
    public Set<String> served() {
        return ServletRoutes.of(mapping);
    }

    @Override
    public String token(String role, String station) {
        return token(station, new String[] {role});
    }

    @Override
    public BrowserAlike signedIn(String role) throws Exception {
        BrowserAlike browser = new BrowserAlike(port());
        browser.signIn("/", "any-" + role, role);
        return browser;
    }

    /** The station was told to visit somebody. */
    @Override
    public Sent own(String route) {
        Reports somebody = Reports.aboutSomebody();
        publish(somebody.opened(), somebody.notified());
        awaitFile(somebody.victim, 2);
        return Sent.to(route.substring(route.indexOf(' ') + 1).replace("{victimId}", somebody.victim.toString()));
    }

    @Test
    void the_service_is_ready_when_broker_and_store_answer() {
        Answer readiness = getWithoutToken("/actuator/health/readiness");

        assertThat(readiness.status()).isEqualTo(200);
        assertThat(readiness.body().get("components").propertyNames()).contains("kafka", "mongo");
    }
}
