package cn.parklens.shell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * While the database is away: 503 and when to come again, for pages and programs alike. Before every other filter, since
 * sessions and people are looked up there as well, and without a template that would need either.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseAway extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAway.class);
    private static final String AGAIN_IN_SECONDS = "10";
    private static final String CODE = "shell.error.away";

    private final MessageSource messages;
    private final JsonMapper json;

    DatabaseAway(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException failure) {
            if (response.isCommitted() || !isWhy(failure)) {
                throw failure;
            }
            LOG.warn("{} {} had no database: {}", request.getMethod(), request.getRequestURI(), failure.toString());
            tell(request, response);
        }
    }

    /** Whether there was no connection to be had, or the one there was broke. */
    private static boolean isWhy(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLNonTransientConnectionException
                    || (cause instanceof SQLException sql && isOfConnection(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfConnection(@org.jspecify.annotations.Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P") || state.equals("53300"));
    }

    private void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Locale.SIMPLIFIED_CHINESE
                : request.getLocale();
        String title = messages.getMessage(CODE, null, locale);
        String what = messages.getMessage(CODE + ".what", null, locale);
        response.reset();
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, AGAIN_IN_SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        String inside =
                request.getRequestURI().substring(request.getContextPath().length());
        if (inside.startsWith("/api/")) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, what);
            problem.setTitle(title);
            problem.setProperty("code", CODE);
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getWriter().write(json.writeValueAsString(problem));
        } else {
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.getWriter().write(page(request, locale, title, what));
        }
    }

    private String page(HttpServletRequest request, Locale locale, String title, String what) {
        String again = request.getMethod().equals("GET") ? request.getRequestURI() : request.getContextPath() + "/";
        return """
                <!DOCTYPE html>
                <html lang="%1$s">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <title>%2$s</title>
                  <link rel="icon" type="image/svg+xml" href="%5$s/img/mark.svg">
                  <link rel="stylesheet" href="%5$s/webjars/tabler__core/dist/css/tabler.min.css">
                  <link rel="stylesheet" href="%5$s/css/parklens.css">
                </head>
                <body>
                <main id="main" class="container"><section class="paper empty">
                  <h1>%2$s</h1>
                  <p>%3$s</p>
                  <p><a class="btn btn-primary" href="%6$s">%4$s</a></p>
                </section></main>
                </body>
                </html>
                """.formatted(
                        HtmlUtils.htmlEscape(locale.toLanguageTag()),
                        HtmlUtils.htmlEscape(title),
                        HtmlUtils.htmlEscape(what),
                        HtmlUtils.htmlEscape(messages.getMessage(CODE + ".again", null, locale)),
                        request.getContextPath(),
                        HtmlUtils.htmlEscape(again));
    }
}
