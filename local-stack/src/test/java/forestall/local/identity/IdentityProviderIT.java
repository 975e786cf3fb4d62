package forestall.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.local.TestStacks;
import forestall.local.supervision.Part;
import forestall.local.supervision.Stack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityProviderIT {

    @TempDir
    Path directory;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void tokens_say_who_it_is_and_outlive_a_restart() throws Exception {
        try (Stack stack =
                TestStacks.in(directory).parts(EnumSet.of(Part.IDENTITY)).start()) {
            String issuer = stack.address(Part.IDENTITY);
            assertThat(claims(issuer, "station-310105004"))
                    .contains("\"iss\":\"" + issuer + "\"")
                    .contains("\"sub\":\"station-310105004\"")
                    .contains("\"roles\":[\"station\"]")
                    .contains("\"station\":\"310105004\"")
                    .doesNotContain("feed");
            assertThat(claims(issuer, "feed-demo"))
                    .contains("\"roles\":[\"feed\"]")
                    .contains("\"feed\":\"feed-demo\"");
            assertThat(token(issuer, "operator", "wrong").statusCode()).isEqualTo(401);
            assertThat(token(issuer, "station-999999999", "station-999999999-secret")
                            .statusCode())
                    .isEqualTo(401);

            HttpResponse<String> signIn = client.send(
                    HttpRequest.newBuilder(URI.create(issuer + "/login?error"))
                            .header("Accept-Language", "zh-CN,en;q=0.5")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(signIn.statusCode()).isEqualTo(200);
            assertThat(signIn.body()).contains("<title>登录</title>", "用户名或密码有误。", "name=\"_csrf\"");
            assertThat(signIn.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .startsWith("default-src 'none'; style-src 'self';")
                    .contains("form-action 'self' http://localhost:");
            assertThat(get(issuer + "/sign-in.css")).contains(":focus-visible");

            String keys = get(issuer + "/oauth2/jwks");
            stack.stop(Part.IDENTITY);
            stack.start(Part.IDENTITY);
            assertThat(get(issuer + "/oauth2/jwks")).isEqualTo(keys).contains("\"kid\"");
        }
    }

    private String claims(String issuer, String name) throws Exception {
        String answer = token(issuer, name, name + "-secret").body();
        String payload = answer.replaceAll(".*\"access_token\":\"[^.]*\\.([^.]*)\\..*", "$1");
        return new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
    }

    private HttpResponse<String> token(String issuer, String name, String secret)
            throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString((name + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return client.send(
                HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String get(String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
