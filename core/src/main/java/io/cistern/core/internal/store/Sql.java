// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements of one transaction. */
public final class Sql {

    private final Connection connection;

    Sql(Connection connection) {
        this.connection = connection;
    }

    /** Runs a change; returns how many rows it concerned. */
    public int update(String statement, Object... values) throws SQLException {
        try (PreparedStatement prepared = prepare(statement, values)) {
            return prepared.executeUpdate();
        }
    }

    /** Runs a query for all its rows. */
    public <T> List<T> list(String statement, RowMapper<T> mapper, Object... values) throws SQLException {
        try (PreparedStatement prepared = prepare(statement, values);
                ResultSet rows = prepared.executeQuery()) {
            List<T> all = new ArrayList<>();
            Row row = new Row(rows);
            while (rows.next()) {
                all.add(mapper.map(row));
            }
            return all;
        }
    }

    /** Runs a query for its first row. */
    public <T> Optional<T> first(String statement, RowMapper<T> mapper, Object... values) throws SQLException {
        return list(statement, mapper, values).stream().findFirst();
    }

    private PreparedStatement prepare(String statement, Object... values) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        try {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, column(values[i]));
            }
            return prepared;
        } catch (SQLException | RuntimeException e) {
            prepared.close();
            throw e;
        }
    }

    private static Object column(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(Sql::column).orElse(null);
        }
        if (value instanceof Instant instant) {
            return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }

    /** Makes an object of a row. */
    @FunctionalInterface
    public interface RowMapper<T> {
        T map(Row row) throws SQLException;
    }

    /** The row that a query is at. */
    public static final class Row {

        private final ResultSet rows;

        private Row(ResultSet rows) {
            this.rows = rows;
        }

        public String text(String column) throws SQLException {
            return rows.getString(column);
        }

        public Optional<String> optionalText(String column) throws SQLException {
            return Optional.ofNullable(rows.getString(column));
        }

        public long number(String column) throws SQLException {
            return rows.getLong(column);
        }

        public boolean flag(String column) throws SQLException {
            return rows.getBoolean(column);
        }

        public Instant time(String column) throws SQLException {
            return optionalTime(column).orElseThrow();
        }

        public Optional<Instant> optionalTime(String column) throws SQLException {
            return Optional.ofNullable(rows.getObject(column, OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant);
        }

        public <E extends Enum<E>> E constant(String column, Class<E> type) throws SQLException {
            return Enum.valueOf(type, rows.getString(column));
        }
    }
}
