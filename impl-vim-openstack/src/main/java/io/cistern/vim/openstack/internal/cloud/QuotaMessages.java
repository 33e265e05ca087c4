// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cloud;

import io.cistern.api.QuotaFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The figures in what services say when a quota is used up. */
final class QuotaMessages {

    /** {@code Quota exceeded for cores, instances: Requested 60, 60, but already used 0, 0 of 20, 10 cores, instances}. */
    private static final Pattern COMPUTE = Pattern.compile(
            "[Qq]uota exceeded for ([\\w, ]+): Requested ([\\d, ]+), but already used ([\\d, ]+) of ([\\d, ]+) ");

    /** {@code exceeds allowed gigabytes quota. Requested 5000G, quota is 1000G and 2G has been consumed.}. */
    private static final Pattern SIZE = Pattern.compile(
            "exceeds allowed (\\w+) quota\\. Requested (\\d+)G, quota is (\\d+)G and (\\d+)G has been consumed");

    /** {@code Maximum number of volumes allowed (10) exceeded for quota 'volumes'.}. */
    private static final Pattern COUNT =
            Pattern.compile("Maximum number of \\w+ allowed \\((\\d+)\\) exceeded for quota '(\\w+)'");

    /** {@code Quota exceeded for resources: ['port', 'network'].}. */
    private static final Pattern NETWORK = Pattern.compile("[Qq]uota exceeded for resources: \\[([^\\]]*)]");

    private QuotaMessages() {}

    static List<QuotaFigure> figures(String message) {
        Matcher compute = COMPUTE.matcher(message);
        if (compute.find()) {
            String[] names = compute.group(1).split(", *");
            List<QuotaFigure> figures = new ArrayList<>();
            for (int i = 0; i < names.length; i++) {
                figures.add(new QuotaFigure(
                        names[i],
                        number(compute.group(3), i),
                        number(compute.group(4), i),
                        number(compute.group(2), i)));
            }
            return figures;
        }
        Matcher network = NETWORK.matcher(message);
        if (network.find()) {
            return Pattern.compile("[\\w-]+")
                    .matcher(network.group(1))
                    .results()
                    .map(name -> new QuotaFigure(name.group(), Optional.empty(), Optional.empty(), Optional.empty()))
                    .toList();
        }
        Matcher size = SIZE.matcher(message);
        if (size.find()) {
            return List.of(new QuotaFigure(
                    size.group(1), number(size.group(4), 0), number(size.group(3), 0), number(size.group(2), 0)));
        }
        Matcher count = COUNT.matcher(message);
        if (count.find()) {
            return List.of(
                    new QuotaFigure(count.group(2), Optional.empty(), number(count.group(1), 0), Optional.empty()));
        }
        return List.of();
    }

    private static Optional<Long> number(String list, int index) {
        String[] numbers = list.strip().split(", *");
        return index < numbers.length ? Optional.of(Long.parseLong(numbers[index].strip())) : Optional.empty();
    }
}
