package io.costanalyzer.render.page;

import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.template.Templates;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Renders the page of the archive. What it prints depends on the page and the locale alone. Thread-safe. */
public final class ArchivePageRenderer {

    private final Templates templates = new Templates();
    private final CostFormat format;
    private final PageAssets assets = PageAssets.SHIPPED;

    /** @param format how numbers are printed */
    public ArchivePageRenderer(CostFormat format) {
        this.format = format;
    }

    /** The hash of the page's scripts and style, which names the folder that they are to be put into. */
    public String assetsHash() {
        return assets.hash();
    }

    /** The names of the page's scripts and style. */
    public Set<String> assetNames() {
        return assets.names();
    }

    /** One of the page's scripts, or its style. They change with the version of this service alone. */
    public byte[] asset(String name) {
        return assets.bytes(name);
    }

    /**
     * The page.
     *
     * @param page what it shows
     * @param assetPath from the name of one of {@link #assets} to its path from the page
     */
    public String render(ArchivePage page, UnaryOperator<String> assetPath) {
        return templates.html("archive/index.html", new PageViews(format, assetPath).view(page));
    }
}
