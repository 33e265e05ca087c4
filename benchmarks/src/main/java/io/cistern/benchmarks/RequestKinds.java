// SPDX-License-Identifier: Apache-2.0
package io.cistern.benchmarks;

import io.cistern.lab.openstack.RequestLog;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How often each kind of request was sent, whatever the resource. */
final class RequestKinds {

    private RequestKinds() {}

    static void print(List<RequestLog.Entry> entries) {
        Map<String, Long> kinds = entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.method() + " " + entry.path().replaceAll("[0-9a-f-]{32,36}", "{id}"),
                        TreeMap::new,
                        Collectors.counting()));
        kinds.forEach((kind, count) -> System.out.printf("     %6d  %s%n", count, kind));
    }
}
