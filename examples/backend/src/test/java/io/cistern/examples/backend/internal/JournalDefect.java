// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal;

import static io.cistern.examples.backend.internal.Tampering.journal;

/** What authors of backends get wrong about the journal. */
enum JournalDefect implements SeededDefect<Tampering<SimulatedCloud>> {
    NEVER_FINDS(
            SeededDefectsTest.Compute.class,
            "clause7_3_1_2_allocate_makesOne_whereverItIsBrokenOff",
            journal(CarelessJournal::neverFinds)),
    NEVER_UNDOES(
            SeededDefectsTest.Networks.class,
            "clause7_4_1_2_allocate_leavesNothing_whereverItIsCancelled",
            journal(CarelessJournal::neverUndoes)),
    NEVER_CHECKS(
            SeededDefectsTest.Compute.class,
            "clause7_3_1_2_allocate_namesTheReference_whenItDoesNotExist",
            journal(CarelessJournal::neverChecks)),
    NEVER_PERFORMS(
            SeededDefectsTest.Flavours.class,
            "clause7_3_5_4_delete_isNotShownAfterwards",
            journal(CarelessJournal::neverPerforms)),
    CHANGES_KEYS(
            SeededDefectsTest.Storage.class,
            "clause7_5_1_2_allocate_makesOne_whereverItIsBrokenOff",
            journal(CarelessJournal::changesKeys)),
    TALKS_TOO_MUCH(
            SeededDefectsTest.Storage.class,
            "clause7_5_1_2_allocate_isShownAsItWasWanted",
            journal(CarelessJournal::talksTooMuch)),
    KEEPS_NO_RECORD(
            SeededDefectsTest.Networks.class,
            "clause7_4_1_2_allocate_makesOne_whereverItIsBrokenOff",
            journal(CarelessJournal::keepsNoRecord));

    private final Class<?> kit;
    private final String caughtBy;
    private final Tampering<SimulatedCloud> tampering;

    JournalDefect(Class<?> kit, String caughtBy, Tampering<SimulatedCloud> tampering) {
        this.kit = kit;
        this.caughtBy = caughtBy;
        this.tampering = tampering;
    }

    @Override
    public Class<?> kit() {
        return kit;
    }

    @Override
    public String caughtBy() {
        return caughtBy;
    }

    @Override
    public Tampering<SimulatedCloud> tampering() {
        return tampering;
    }
}
