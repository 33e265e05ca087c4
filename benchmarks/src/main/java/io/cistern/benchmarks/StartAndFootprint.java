// SPDX-License-Identifier: Apache-2.0
package io.cistern.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * B11: from the start of the process until the interfaces of a configured VIM answer over REST, and the memory in use
 * 30 s later. The reference is a stock Karaf until its boot features are there. Each start is a first start, from an
 * unpacked archive; the two take turns.
 */
final class StartAndFootprint {

    private static final int STARTS = 3;
    private static final long IDLE_MILLIS = 30_000;

    private final Settings settings;

    StartAndFootprint(Settings settings) {
        this.settings = settings;
    }

    List<Figure> measure(Distribution.Login cloud) throws Exception {
        Samples ours = new Samples(STARTS);
        Samples stock = new Samples(STARTS);
        long resident = 0;
        long stockResident = 0;
        for (int i = 0; i < STARTS; i++) {
            boolean last = i == STARTS - 1;
            Path folder = settings.folder("start-" + i);
            try (StockKaraf karaf = StockKaraf.unpack(settings.karaf(), folder.resolve("stock"))) {
                stock.add(karaf.start().toNanos());
                if (last) {
                    Container.pause(IDLE_MILLIS);
                    stockResident = karaf.residentMiB();
                }
            }
            try (Distribution cistern = Distribution.unpack(settings.distribution(), folder.resolve("ours"), cloud)) {
                ours.add(cistern.start().toNanos());
                if (last) {
                    Container.pause(IDLE_MILLIS);
                    resident = cistern.residentMiB();
                }
            }
        }
        return List.of(
                new Figure(
                        "B11",
                        "first start until the interfaces answer, median of " + STARTS,
                        String.format(Locale.ROOT, "stock Karaf %.1f s", stock.median() / 1000),
                        String.format(Locale.ROOT, "%.1f s", ours.median() / 1000),
                        ours.median() / stock.median(),
                        2.0),
                new Figure(
                        "B11",
                        "resident memory after 30 s idle (MiB)",
                        "stock Karaf " + stockResident + " MiB",
                        resident + " MiB",
                        resident,
                        400));
    }
}
