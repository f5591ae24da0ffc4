package cn.parklens.account.web;

import cn.parklens.account.Person;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationDetailsSource;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;

/** Who gets in: people by form and session, machines by HTTP Basic without one. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** No inline script or style, nothing evaluated, nothing from elsewhere; {@code data:} images are the icons of the stylesheet. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data: blob:; "
            + "script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    static PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    DaoAuthenticationProvider authenticationProvider(UserDetailsService people, PasswordEncoder passwords) {
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(people) {
            @Override
            public Authentication authenticate(Authentication token) {
                try {
                    return super.authenticate(token);
                } catch (InternalAuthenticationServiceException fault) {
                    // Who could not be looked up did not give a wrong password: the fault is ours, and told as one.
                    if (fault.getCause() instanceof RuntimeException ours) {
                        throw ours;
                    }
                    throw fault;
                }
            }

            @Override
            protected void additionalAuthenticationChecks(
                    UserDetails details,
                    org.springframework.security.authentication.UsernamePasswordAuthenticationToken token) {
                super.additionalAuthenticationChecks(details, token);
                if (details instanceof Person person && person.fictitious() && !isFromThisMachine(token)) {
                    throw new BadCredentialsException("demonstration sign-ins are for this machine only");
                }
            }
        };
        provider.setPasswordEncoder(passwords);
        return provider;
    }

    private static boolean isFromThisMachine(Authentication token) {
        return token.getDetails() instanceof WebAuthenticationDetails details
                && Loopback.isLoopback(details.getRemoteAddress());
    }

    @Bean
    AuthenticationDetailsSource<jakarta.servlet.http.HttpServletRequest, WebAuthenticationDetails> details() {
        return new WebAuthenticationDetailsSource();
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .httpBasic(Customizer.withDefaults())
                // No session and no cookie: there is nothing that a foreign page could borrow.
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http) {
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers("/webjars/**", "/css/**", "/js/**", "/img/**", "/favicon.ico")
                                .permitAll()
                                .requestMatchers("/actuator/health", "/v3/api-docs/**", "/sign-in")
                                .permitAll()
                                .requestMatchers("/admin/**", "/forms", "/forms/**")
                                .hasRole("ADMINISTRATOR")
                                .requestMatchers("/review/**")
                                .hasRole("REVIEWER")
                                .requestMatchers("/compare/**", "/rank/**", "/profile/**")
                                .hasAnyRole("ANALYST", "REVIEWER", "ADMINISTRATOR")
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage("/sign-in").permitAll())
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(Customizer.withDefaults()))
                .addFilterAfter(
                        new OneTimePasswordFilter(),
                        org.springframework.security.web.access.intercept.AuthorizationFilter.class)
                .build();
    }
}
