package org.soleus.server.plan.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Where runs were written down before they had a place of their own.
@Controller
class RunPages {

    @GetMapping("/plan/run")
    ResponseEntity<byte[]> moved() {
        return Form.to("/running/new");
    }
}
