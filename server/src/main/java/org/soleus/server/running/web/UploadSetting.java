package org.soleus.server.running.web;

import jakarta.servlet.MultipartConfigElement;

import org.soleus.server.account.LargeBody;
import org.soleus.server.running.feed.Arrivals;
import org.soleus.server.running.feed.Promised;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the upload takes, and where parts of a form lie meanwhile: on disk, never in memory.
@Configuration(proxyBeanMethods = false)
class UploadSetting {

    private static final int IN_MEMORY = 16 * 1024;

    /// The words around the files of a form.
    private static final long AROUND = 1 << 20;

    @Bean
    MultipartConfigElement multipart(Arrivals arrivals) {
        return new MultipartConfigElement(
                arrivals.folder().toString(),
                Arrivals.MOST_BYTES,
                Arrivals.MOST_BYTES + AROUND,
                IN_MEMORY);
    }

    @Bean
    LargeBody form() {
        return new LargeBody("/running/upload", Arrivals.MOST_BYTES + AROUND);
    }

    @Bean
    LargeBody file() {
        return new LargeBody("/running/upload/file", Arrivals.MOST_BYTES);
    }

    @Bean
    LargeBody piece() {
        return new LargeBody("/running/upload/piece", Promised.PIECE);
    }
}
