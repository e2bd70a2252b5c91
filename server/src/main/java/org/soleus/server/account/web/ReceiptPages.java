package org.soleus.server.account.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.server.web.Frames;
import org.soleus.server.web.Pages;
import org.soleus.server.web.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/// The receipt of an erasure, for whoever holds it: she has no account any more.
@Controller
class ReceiptPages {

    private final Pages pages;
    private final Frames frames;
    private final Receipts receipts;

    ReceiptPages(Pages pages, Frames frames, Receipts receipts) {
        this.pages = pages;
        this.frames = frames;
        this.receipts = receipts;
    }

    @GetMapping("/account/receipt")
    ResponseEntity<byte[]> page(
            HttpServletRequest asked, @RequestParam(defaultValue = "") String r) {
        if (r.isBlank()) return check(asked, HttpStatus.OK, Map.of());
        var receipt = receipts.open(r);
        if (receipt.isEmpty()) {
            var error = Map.of("r", "account.receipt.wrong");
            return check(asked, HttpStatus.UNPROCESSABLE_CONTENT, error);
        }
        var frame = frames.told(asked, "account.receipt.title");
        var values = new LinkedHashMap<String, Object>();
        values.put("frame", frame);
        values.put("receipt", receipt.get());
        values.put("at", frame.say().moment(receipt.get().at().atZone(ZoneOffset.UTC)));
        values.put("stays", Receipts.stays(frame.say()));
        values.put("proof", r.strip());
        return pages.show("account/Receipt", values);
    }

    @GetMapping("/account/receipt.json")
    ResponseEntity<byte[]> file(
            HttpServletRequest asked, @RequestParam(defaultValue = "") String r) {
        var receipt = receipts.open(r).orElseThrow(Refusal::notFound);
        var name = "soleus-receipt-" + receipt.at().atZone(ZoneOffset.UTC).toLocalDate() + ".json";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(receipts.file(receipt, r.strip(), frames.wanted(asked)));
    }

    private ResponseEntity<byte[]> check(
            HttpServletRequest asked, HttpStatus status, Map<String, String> errors) {
        var frame = FormFrame.of(frames, asked, "account.receipt.check", errors);
        return pages.show(
                status,
                "account/ReceiptCheck",
                Map.of("frame", frame, "errors", FormFrame.words(frame, errors)));
    }
}
