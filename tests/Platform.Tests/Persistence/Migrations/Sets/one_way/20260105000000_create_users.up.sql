create schema accounts;
