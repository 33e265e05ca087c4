// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.audit;

import io.cistern.core.internal.store.Sql;
import io.cistern.core.internal.store.Store;
import io.cistern.json.CisternJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The audit: append-only, each entry's hash covers the one before it. An entry is written in the transaction of what it
 * tells of, so that neither can exist without the other.
 */
public final class AuditTrail {

    private static final String GENESIS = "0".repeat(64);
    private static final int BATCH = 1_000;

    private final Store store;
    private final CisternJson json;

    public AuditTrail(Store store, CisternJson json) {
        this.store = store;
        this.json = json;
    }

    /** Appends an entry in a transaction of its own. */
    public void append(AuditEntry entry) {
        append(List.of(entry));
    }

    /** Appends some entries, in their order, in one transaction: all of them or none. */
    public void append(List<AuditEntry> entries) {
        store.write(sql -> {
            for (AuditEntry entry : entries) {
                append(sql, entry);
            }
            return null;
        });
    }

    /** Appends an entry to a transaction, as its last statement: the end of the chain is locked until it commits. */
    public void append(Sql sql, AuditEntry entry) throws SQLException {
        Link head = sql.first(
                        "SELECT sequence, hash FROM audit_head WHERE id = 1 FOR UPDATE",
                        row -> new Link(row.number("sequence"), "", row.text("hash")))
                .orElseThrow(() -> new SQLException("the end of the audit chain is missing"));
        long sequence = head.sequence() + 1;
        String text = json.canonical(entry);
        String hash = hash(head.hash(), sequence, text);
        sql.update("INSERT INTO audit (sequence, entry, hash) VALUES (?, ?, ?)", sequence, text, hash);
        sql.update("UPDATE audit_head SET sequence = ?, hash = ? WHERE id = 1", sequence, hash);
    }

    /** Recomputes the chain, up to its recorded end. */
    public Verification verify() {
        Link head = store.read(sql -> sql.first(
                        "SELECT sequence, hash FROM audit_head WHERE id = 1",
                        row -> new Link(row.number("sequence"), "", row.text("hash")))
                .orElseThrow());
        String previous = GENESIS;
        long expected = 1;
        while (expected <= head.sequence()) {
            long from = expected;
            List<Link> links = store.read(sql -> sql.list(
                    "SELECT sequence, entry, hash FROM audit WHERE sequence >= ? ORDER BY sequence LIMIT " + BATCH,
                    row -> new Link(row.number("sequence"), row.text("entry"), row.text("hash")),
                    from));
            if (links.isEmpty()) {
                return new Verification(expected - 1, Optional.of(expected));
            }
            for (Link link : links) {
                boolean continues = link.sequence() == expected
                        && link.hash().equals(hash(previous, link.sequence(), link.entry()));
                if (!continues) {
                    return new Verification(expected - 1, Optional.of(expected));
                }
                previous = link.hash();
                expected++;
            }
        }
        return new Verification(expected - 1, Optional.empty());
    }

    private static String hash(String previous, long sequence, String entry) {
        try {
            byte[] text = (previous + "\n" + sequence + "\n" + entry).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * What verifying the chain has found.
     *
     * @param intact how many entries continue the chain from its beginning
     * @param firstBroken the first that does not; empty: the audit is intact
     */
    public record Verification(long intact, Optional<Long> firstBroken) {}

    private record Link(long sequence, String entry, String hash) {}
}
