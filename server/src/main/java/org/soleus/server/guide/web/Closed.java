package org.soleus.server.guide.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.content.Status;
import org.soleus.server.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import java.util.Map;

/// The page that stands where one is not offered, and says why.
final class Closed {

    private Closed() {}

    static ResponseEntity<byte[]> page(
            Pages pages, Told told, HttpServletRequest asked, String slug) {
        var library = told.library(asked);
        boolean retired = library.closed(slug).orElseThrow() == Status.RETIRED;
        return pages.show(
                retired ? HttpStatus.GONE : HttpStatus.NOT_FOUND,
                "guide/Closed",
                Map.of("frame", told.frame(asked, library.title(slug)), "retired", retired));
    }
}
