package uk.corporateparenting.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at a browser, or a program, as seen by the server: keeps cookies and follows no redirect. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String baseUrl;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

    public Visitor(int port) {
        this.baseUrl = "http://localhost:" + port;
    }

    public HttpResponse<String> page(String path) {
        return send(request(path).header("Accept", "text/html").GET());
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "application/json").GET());
    }

    public HttpResponse<String> get(String path, String user, String password) {
        return send(request(path).header("Accept", "application/json")
                .header("Authorization", basic(user, password)).GET());
    }

    public HttpResponse<String> call(String method, String path, String user, String password, String json) {
        return send(request(path).header("Content-Type", "application/json")
                .header("Authorization", basic(user, password)).method(method, BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> call(String method, String path, String user, String contentType, byte[] body) {
        return send(request(path).header("Content-Type", contentType).header("Authorization", basic(user, user))
                .method(method, BodyPublishers.ofByteArray(body)));
    }

    /** Posts to a web application as its script does, or as somebody else's would. */
    public HttpResponse<String> post(String path, String json, boolean withToken) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json")
                .header("Accept", "application/json").POST(BodyPublishers.ofString(json));
        if (withToken) {
            request.header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
        }
        return send(request);
    }

    public HttpResponse<String> submit(String path, String fields) {
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html").POST(BodyPublishers.ofString(fields)));
    }

    /** Hands a file over as the script of a page does. */
    public HttpResponse<String> handOver(String path, String content, String token) {
        return send(request(path).header("Content-Type", "text/csv")
                .header("X-CSRF-TOKEN", URLDecoder.decode(token, StandardCharsets.UTF_8))
                .POST(BodyPublishers.ofString(content)));
    }

    /** Signs in on our page and answers where that leads. */
    public HttpResponse<String> signIn(String user, String password) {
        return submit("/login", "username=" + user + "&password=" + password + "&_csrf=" + tokenOn("/login"));
    }

    public String tokenOn(String path) {
        Matcher token = TOKEN.matcher(page(path).body());
        return token.find() ? URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) : "none";
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue).findFirst().orElse("");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(baseUrl + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
