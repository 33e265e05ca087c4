// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import io.cistern.vim.openstack.internal.cloud.CloudAccess;
import io.cistern.vim.openstack.internal.neutron.NeutronClient;
import io.cistern.vim.openstack.internal.neutron.NeutronQuery;
import io.cistern.vim.openstack.internal.wire.Listing;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What several projects see, because it is shared or on the network of one of them, is told once: with the project that
 * owns it where that is among those that are read, else with the first that sees it.
 *
 * @param places all that are read, in their order
 * @param here the one that is being read
 * @param list asks one for resources
 * @param id of a resource
 * @param project that owns a resource
 */
record ToldOnce<U>(
        List<CloudAccess> places,
        CloudAccess here,
        BiFunction<NeutronClient, NeutronQuery, Listing<U>> list,
        Function<U, String> id,
        Function<U, Optional<String>> project) {

    /** Those that are told here. */
    List<U> of(List<U> seen) {
        if (places.size() == 1) {
            return seen;
        }
        Set<String> foreign = seen.stream()
                .filter(resource -> places.stream().noneMatch(place -> owns(place, resource)))
                .map(id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (CloudAccess place : places) {
            if (isHere(place)) {
                break;
            }
            NetworkReader.inParts(
                            List.copyOf(foreign), some -> list.apply(place.neutron(), NeutronQuery.where("id", some))
                                    .items())
                    .forEach(resource -> foreign.remove(id.apply(resource)));
        }
        return seen.stream()
                .filter(resource -> owns(here, resource) || foreign.contains(id.apply(resource)))
                .toList();
    }

    private boolean isHere(CloudAccess place) {
        return place.projectId().equals(here.projectId());
    }

    private boolean owns(CloudAccess place, U resource) {
        return project.apply(resource).filter(place.projectId()::equals).isPresent();
    }
}
