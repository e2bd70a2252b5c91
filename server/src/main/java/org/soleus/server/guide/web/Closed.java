package org.soleus.server.guide.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.content.Status;
import org.soleus.server.guide.Library;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import java.util.Map;

/// The page that stands where one is not offered, and says why.
final class Closed {

    private Closed() {}

    static ResponseEntity<byte[]> page(
            Pages pages, Frames frames, HttpServletRequest asked, String slug) {
        boolean retired = Library.closed(slug).orElseThrow() == Status.RETIRED;
        return pages.show(
                retired ? HttpStatus.GONE : HttpStatus.NOT_FOUND,
                "guide/Closed",
                Map.of("frame", frames.of(asked, Library.title(slug)), "retired", retired));
    }
}
