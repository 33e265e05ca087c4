// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cloud;

import io.cistern.api.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Reads one page of a result that lies in several projects, project by project. The marker of a page is the project and
 * the marker within it.
 */
public final class Places {

    private Places() {}

    public static <R> PageReader.Result<R> read(
            CallScope scope, Page page, BiFunction<CloudAccess, Page, PageReader.Result<R>> reader) {
        List<CloudAccess> places = scope.reachable();
        int size = page.pageSize().orElse(Page.MAX_SIZE);
        String[] token = page.pageToken().orElse("").split(":", 2);
        Optional<String> marker = token.length == 2 && !token[1].isEmpty() ? Optional.of(token[1]) : Optional.empty();
        boolean reached = token[0].isEmpty();
        List<R> elements = new ArrayList<>();
        for (CloudAccess place : places) {
            reached |= place.projectId().equals(token[0]);
            if (!reached) {
                continue;
            }
            if (elements.size() == size) {
                return new PageReader.Result<>(elements, Optional.of(place.projectId() + ":"));
            }
            PageReader.Result<R> part = reader.apply(place, new Page(Optional.of(size - elements.size()), marker));
            elements.addAll(part.elements());
            marker = Optional.empty();
            if (part.nextPageToken().isPresent()) {
                return new PageReader.Result<>(
                        elements, part.nextPageToken().map(last -> place.projectId() + ":" + last));
            }
        }
        return new PageReader.Result<>(elements, Optional.empty());
    }
}
