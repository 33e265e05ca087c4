-- SPDX-License-Identifier: Apache-2.0

CREATE TABLE audit (
    sequence BIGINT PRIMARY KEY,
    entry VARCHAR(1048576) NOT NULL,
    hash VARCHAR(64) NOT NULL
);

-- The end of the chain; its row is locked while an entry is appended.
CREATE TABLE audit_head (
    id INTEGER PRIMARY KEY,
    sequence BIGINT NOT NULL,
    hash VARCHAR(64) NOT NULL
);

INSERT INTO audit_head (id, sequence, hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- What this installation keeps to itself.
CREATE TABLE installation (
    name VARCHAR(64) PRIMARY KEY,
    content VARCHAR(1000) NOT NULL
);
