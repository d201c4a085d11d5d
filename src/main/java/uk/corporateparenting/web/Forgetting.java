package uk.corporateparenting.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/** Leaves nothing in the browser for whoever sits down next: no cookie, no cached page, no stored draft. */
class Forgetting implements LogoutHandler {

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, Authentication who) {
        response.setHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
        String root = request.getContextPath();
        remove("JSESSIONID", root.isEmpty() ? "/" : root, request, response);
        remove("XSRF-TOKEN", root + "/camunda", request, response);
    }

    private static void remove(String name, String path, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(name, "");
        cookie.setPath(path);
        cookie.setMaxAge(0);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        response.addCookie(cookie);
    }
}
