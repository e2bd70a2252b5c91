package org.soleus.server.account.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.CookieSerializer;

import java.util.List;

/// Reads the cookie of a session, and overlooks one that cannot have been ours: what the store
/// could not even look up is no cookie.
@Configuration(proxyBeanMethods = false)
class SessionCookies {

    @Bean
    static BeanPostProcessor overlooking() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof CookieSerializer cookies ? new Sound(cookies) : bean;
            }
        };
    }

    /// Cookies whose every letter is one.
    private record Sound(CookieSerializer all) implements CookieSerializer {

        @Override
        public void writeCookieValue(CookieValue value) {
            all.writeCookieValue(value);
        }

        @Override
        public List<String> readCookieValues(HttpServletRequest asked) {
            return all.readCookieValues(asked).stream().filter(Gate::isText).toList();
        }
    }
}
