package cn.parklens.shell.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/**
 * Links to libraries carry the library's version, so that a browser keeps none of an earlier release. Every link of a page
 * is asked about that, and the answer for one that leads to a page is found by looking through all archives of the product:
 * a page of a thousand findings took two seconds of it. So only those are asked about that can have a version.
 */
@Configuration
class ResourceLinks {

    private static final String LIBRARIES = "/webjars/";

    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> resourceUrlEncodingFilter() {
        FilterRegistrationBean<ResourceUrlEncodingFilter> registration =
                new FilterRegistrationBean<>(new OfLibraries());
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }

    private static final class OfLibraries extends ResourceUrlEncodingFilter {

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            super.doFilter(
                    request,
                    response,
                    (asked, answer) -> chain.doFilter(asked, new PagesAsTheyAre((HttpServletResponse) answer)));
        }
    }

    private static final class PagesAsTheyAre extends HttpServletResponseWrapper {

        PagesAsTheyAre(HttpServletResponse response) {
            super(response);
        }

        @Override
        public String encodeURL(String url) {
            return url.contains(LIBRARIES) ? super.encodeURL(url) : url;
        }
    }
}
