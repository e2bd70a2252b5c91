package org.soleus.server.content;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soleus.server.run.DataFolder;
import org.soleus.server.run.Greeting;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import java.nio.file.Path;
import java.util.Optional;

/// Chooses the content before anything reads it. Setting: `SOLEUS_CONTENT`.
@Configuration(proxyBeanMethods = false)
class ContentSetting {

    private static final Logger LOG = LoggerFactory.getLogger(ContentSetting.class);

    @Bean
    static BeanFactoryPostProcessor content(Environment environment) {
        var own =
                Optional.of(environment.getProperty("SOLEUS_CONTENT", ""))
                        .filter(name -> !name.isBlank())
                        .map(Path::of);
        return beans -> {
            var data = beans.getBean(DataFolder.class).path();
            var chosen = new Keeping(data.resolve("content")).choose(own);
            chosen.told().forEach(LOG::error);
            beans.registerSingleton("runningContent", new Running(chosen));
        };
    }

    /// Said where the clinic says that it is ready.
    @Bean
    Greeting contentGreeting(Running content) {
        return _ -> content.now().told();
    }
}
