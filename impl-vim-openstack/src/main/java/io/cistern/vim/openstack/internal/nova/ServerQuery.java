// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.nova;

import java.util.List;
import java.util.Optional;

/**
 * Which servers are listed.
 *
 * @param allProjects those of all projects, not of the token's only
 * @param name a regular expression
 * @param statuses any of them; none: all
 * @param flavorId the flavour they have
 * @param imageId the image they were made from
 * @param tag a tag they have
 * @param marker the id after which the list goes on
 * @param limit at most that many
 */
public record ServerQuery(
        boolean allProjects,
        Optional<String> name,
        List<String> statuses,
        Optional<String> flavorId,
        Optional<String> imageId,
        Optional<String> tag,
        Optional<String> marker,
        int limit) {

    /** The servers of the token's project that have a tag. */
    public static ServerQuery tagged(String tag) {
        return new ServerQuery(
                false,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(tag),
                Optional.empty(),
                100);
    }
}
