package forestall.cases.merge.in;

import forestall.cases.Victims;
import forestall.cases.casefile.Belonging;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Whatever a person enters, it goes into the file that continues; reading the other one goes on as before, and so do corrections of the
 * relatives that stand there.
 */
@Component
class MergedAway implements HandlerInterceptor, WebMvcConfigurer {

    private final Belonging belonging;

    MergedAway(Belonging belonging) {
        this.belonging = belonging;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors
                .addInterceptor(this)
                .addPathPatterns("/v1/cases/*/**")
                .excludePathPatterns("/v1/cases/*/merge", "/v1/cases/*/part", "/v1/cases/*/relatives/*");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!HttpMethod.GET.matches(request.getMethod())
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
                && path.get("victimId") instanceof String victimId) {
            belonging.requireContinuing(Victims.of(victimId));
        }
        return true;
    }
}
