package org.soleus.server.run;

import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whose word on who asks is believed: the proxies that the operator names in `SOLEUS_PROXY`, and
/// nobody else.
///
/// Without it everybody behind a proxy shares its address, and so its count of tries, and a page
/// that was asked for by https seems not to have been.
@Configuration(proxyBeanMethods = false)
class Proxies {

    /// @param named addresses, with commas between them; empty for none
    /// @throws Stop when one is no address
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> believed(
            @Value("${soleus.proxy:}") String named) {
        var proxies = addresses(named);
        return factory -> {
            if (!proxies.isEmpty()) factory.addEngineValves(believing(proxies));
        };
    }

    static List<String> addresses(String named) {
        return Arrays.stream(named.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(Proxies::address)
                .toList();
    }

    private static String address(String one) {
        try {
            return InetAddress.ofLiteral(one).getHostAddress();
        } catch (IllegalArgumentException none) {
            throw Stop.because(
                    "SOLEUS_PROXY names '"
                            + one
                            + "', which is no address. Name each proxy by its number, as"
                            + " 192.0.2.7, with commas between them.");
        }
    }

    private static RemoteIpValve believing(List<String> proxies) {
        var valve = new RemoteIpValve();
        valve.setInternalProxies(
                proxies.stream().map(Pattern::quote).collect(Collectors.joining("|")));
        valve.setProtocolHeader("X-Forwarded-Proto");
        return valve;
    }
}
