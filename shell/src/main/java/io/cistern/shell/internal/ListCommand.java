// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal;

import io.cistern.api.Filter;
import io.cistern.api.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Option;

/** A command that lists elements, page by page. */
public abstract class ListCommand<T> extends InfrastructureCommand {

    private static final int TABLE_LIMIT = 1_000;

    /**
     * A part of a result.
     *
     * @param nextPageToken how to ask for the next; absent: this is the last
     */
    public record Slice<T>(List<T> elements, Optional<String> nextPageToken) {}

    @Option(
            name = "--filter",
            aliases = "-f",
            description =
                    "Attribute filter, in quotes: '(eq,operationalState,ENABLED);(eq,metadata/cisClusterId,c-42)'",
            valueToShowInHelp = "all")
    private String filter;

    @Option(name = "--page-size", description = "How many to ask for at once", valueToShowInHelp = "the VIM decides")
    private String pageSize;

    @Option(name = "--limit", description = "How many to show", valueToShowInHelp = "1000 in a table, all in JSON")
    private String limit;

    protected abstract Slice<T> page(Optional<Filter> filter, Page page);

    protected abstract Columns<T> columns();

    @Override
    protected final void run() {
        int most = Amount.of("--limit", limit).orElse(json() ? Integer.MAX_VALUE : TABLE_LIMIT);
        Optional<Filter> parsed = Optional.ofNullable(filter).map(Filter::parse);
        List<T> elements = new ArrayList<>();
        Optional<String> token = Optional.empty();
        do {
            Slice<T> slice = page(parsed, new Page(Amount.of("--page-size", pageSize), token));
            elements.addAll(slice.elements());
            token = slice.nextPageToken();
        } while (token.isPresent() && elements.size() < most);
        boolean more = token.isPresent() || elements.size() > most;
        print(elements.size() > most ? elements.subList(0, most) : elements, columns());
        if (more) {
            say("... and more: narrow it with --filter, or raise --limit");
        }
    }
}
