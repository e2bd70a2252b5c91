package org.soleus.server.cli;

import org.soleus.server.run.Reach;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Map;
import java.util.regex.Pattern;

import javax.sql.DataSource;

/// The parts of a clinic that read plans, over a database at hand: only those that are asked for,
/// and none of its pages, watches or clocks.
///
/// They read the versions of content that the clinic has run with, keep beside them what the
/// program carries, and leave its own folder alone: a clinic that runs beside may be publishing.
final class Parts implements AutoCloseable {

    private static final String[] READING = {
        "org.soleus.server.run",
        "org.soleus.server.account",
        "org.soleus.server.content",
        "org.soleus.server.triage",
        "org.soleus.server.running",
        "org.soleus.server.measure",
        "org.soleus.server.plan"
    };

    private static final Pattern LEFT_OUT =
            Pattern.compile(".*\\.(web|mail|feed|sync|remind)\\..*");

    private static final Map<String, Object> SETTINGS =
            Map.of(
                    "SOLEUS_CONTENT", "",
                    "SOLEUS_CONTENT_APPROVED", "no",
                    "soleus.demo", "false",
                    "soleus.demo-town", "0");

    private final AnnotationConfigApplicationContext parts =
            new AnnotationConfigApplicationContext();

    private Parts() {}

    static Parts over(Reach reach) {
        var made = new Parts();
        var parts = made.parts;
        parts.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("verb", SETTINGS));
        parts.getBeanFactory().registerSingleton("opening", reach.opening());
        parts.getBeanFactory().registerSingleton("dataFolder", reach.folder());
        parts.registerBean(
                JdbcClient.class, () -> JdbcClient.create(parts.getBean(DataSource.class)));
        parts.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        var scanner = new ClassPathBeanDefinitionScanner(parts);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(LEFT_OUT));
        scanner.scan(READING);
        parts.refresh();
        return made;
    }

    <T> T get(Class<T> part) {
        return parts.getBean(part);
    }

    @Override
    public void close() {
        parts.close();
    }
}
