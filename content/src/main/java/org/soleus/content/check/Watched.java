package org.soleus.content.check;

import org.soleus.content.Fault;
import org.soleus.content.Faulty;
import org.soleus.content.Folder;
import org.soleus.content.Markdown;
import org.soleus.content.Reading;
import org.soleus.content.Yaml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// A folder that reads each file once, lists them once, and knows what loaders looked at.
final class Watched implements Folder {

    private final Folder folder;
    private final List<String> names;
    private final Reading reading = new Reading();
    private final Map<String, Yaml> files = new HashMap<>();
    private final Map<String, Markdown> sheets = new HashMap<>();
    private final Map<String, Faulty> broken = new HashMap<>();

    Watched(Folder folder) {
        this.folder = folder;
        this.names = folder.names();
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public Optional<byte[]> find(String name) {
        return folder.find(name);
    }

    @Override
    public boolean demandsApproval() {
        return folder.demandsApproval();
    }

    @Override
    public Yaml yaml(String name) {
        return once(name, files, () -> Yaml.read(name, text(name), reading));
    }

    @Override
    public Markdown sheet(String name) {
        return once(name, sheets, () -> Markdown.read(name, text(name), reading));
    }

    private <T> T once(String name, Map<String, T> known, Supplier<T> read) {
        Faulty before = broken.get(name);
        if (before != null) throw before;
        T found = known.get(name);
        if (found != null) return found;
        try {
            T now = read.get();
            known.put(name, now);
            return now;
        } catch (Faulty faulty) {
            broken.put(name, faulty);
            throw faulty;
        }
    }

    /// Whether a loader or the check itself has read a file.
    boolean hasRead(String name) {
        return files.containsKey(name) || sheets.containsKey(name) || broken.containsKey(name);
    }

    /// The fields of a file, read before; of Markdown those between its lines of `---`.
    Yaml fields(String name) {
        return name.endsWith(".md") ? sheet(name).fields() : yaml(name);
    }

    Fault fault(String what, String cure) {
        return reading.fault(what, cure);
    }
}
