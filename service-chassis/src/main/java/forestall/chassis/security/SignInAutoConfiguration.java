package forestall.chassis.security;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;

/** A service that has pages, and a client by which people sign in to them. */
@AutoConfiguration(
        beforeName = "org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(OAuth2LoginAuthenticationFilter.class)
@ConditionalOnProperty("forestall.sign-in.client-id")
@EnableConfigurationProperties(SignInProperties.class)
@Import(PagesSecurity.class)
class SignInAutoConfiguration {}
