package org.soleus.server.web;

import org.soleus.server.pulse.Level;
import org.soleus.server.pulse.Readiness;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Sets the container up: its own error report gives way to ours, and callers are no more than
/// there are files for.
@Configuration(proxyBeanMethods = false)
class Container {

    /// No more at once than there are open files for.
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> callers() {
        return factory ->
                factory.addConnectorCustomizers(
                        connector ->
                                connector.setProperty(
                                        "maxConnections", String.valueOf(Callers.most())));
    }

    /// The last one in the row reports first.
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> unread(
            TroubleAnswers answers, Readiness readiness) {
        return factory ->
                factory.addContextCustomizers(
                        context ->
                                context.getParent().getPipeline().addValve(new Leaving(readiness)),
                        context -> context.getParent().getPipeline().addValve(new Unread(answers)));
    }

    @Bean
    Level insideLevel(Room room) {
        return Level.of("room_inside", "Requests that are being answered.", room::inside);
    }

    @Bean
    Level waitingLevel(Room room) {
        return Level.of("room_waiting", "Requests that wait for a place.", room::waiting);
    }
}
