package org.soleus.server.content;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soleus.server.run.DataFolder;
import org.soleus.server.run.Greeting;
import org.soleus.server.run.Stop;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import java.nio.file.Path;
import java.util.Optional;

/// Chooses the content before anything reads it. Settings: `SOLEUS_CONTENT`, and
/// `SOLEUS_CONTENT_APPROVED`, which is `yes` where nothing unsigned is offered.
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
            var keeping = new Keeping(data.resolve("content"), demands(environment));
            var running = new Running(keeping, own);
            running.now().told().forEach(LOG::error);
            beans.registerSingleton("runningContent", running);
        };
    }

    /// @throws Stop where the setting says something else than yes or no
    private static boolean demands(Environment environment) {
        var word = environment.getProperty("SOLEUS_CONTENT_APPROVED", "").strip();
        if (word.isEmpty() || word.equals("no")) return false;
        if (word.equals("yes")) return true;
        throw Stop.because(
                "SOLEUS_CONTENT_APPROVED is \""
                        + word
                        + "\". Write yes, where only signed content is to be offered, or no.");
    }

    /// Said where the clinic says that it is ready.
    @Bean
    Greeting contentGreeting(Running content) {
        return _ -> content.now().told();
    }
}
