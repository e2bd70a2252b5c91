package org.soleus.bench.fault.inside;

import org.soleus.server.Soleus;
import org.soleus.server.account.MemberKeys;
import org.soleus.server.account.Outbox;
import org.soleus.server.account.WithoutKey;
import org.soleus.server.run.Run;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/// The clinic as it is, with a hand in it that can halt it.
@Configuration(proxyBeanMethods = false)
@Import(Soleus.class)
public class Inside {

    /// The file in the data folder with what can be sent to: `keyed` or `free`, and an address.
    public static final String ROUTES = "routes";

    private static final String DATA = "--data";
    private static final String FOLDER = "soleus.bench.inside";

    /// @param args the options of `run`
    public static void main(String[] args) {
        var data = List.of(args).get(List.of(args).indexOf(DATA) + 1);
        System.setProperty(FOLDER, data);
        Run.main(Inside.class, args);
    }

    private static Path folder() {
        return Path.of(System.getProperty(FOLDER, ""));
    }

    @Bean
    static BeanPostProcessor halting() {
        var moments = new Moments(folder());
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return switch (bean) {
                    case PlatformTransactionManager manager -> Halting.commits(manager, moments);
                    case MemberKeys keys -> Halting.keys(keys, moments);
                    case Outbox outbox -> Halting.mail(outbox, moments);
                    default -> bean;
                };
            }
        };
    }

    @Bean
    FilterRegistrationBean<Watching> watching() {
        var first = new FilterRegistrationBean<>(new Watching(new Moments(folder())));
        first.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return first;
    }

    /// Tells what can be sent to.
    @Bean
    ApplicationRunner routes(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        return _ -> {
            var lines = new TreeSet<String>();
            requestMappingHandlerMapping
                    .getHandlerMethods()
                    .forEach(
                            (info, method) -> {
                                for (var asked : info.getMethodsCondition().getMethods()) {
                                    for (var path : info.getPatternValues()) {
                                        lines.add(asked + " " + kind(method) + " " + path);
                                    }
                                }
                            });
            Files.write(folder().resolve(ROUTES), lines);
        };
    }

    private static String kind(HandlerMethod method) {
        boolean free =
                method.hasMethodAnnotation(WithoutKey.class)
                        || method.getBeanType().isAnnotationPresent(WithoutKey.class);
        return free ? "free" : "keyed";
    }
}
