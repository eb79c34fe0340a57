drop index if exists accounts.ix_users_display_name_trigrams;
drop index if exists accounts.ix_users_email_trigrams;
drop index if exists accounts.ix_users_username_trigrams;
drop index if exists accounts.ix_sessions_user;
drop index if exists accounts.ix_users_updated_at;
drop index if exists accounts.ux_users_look;
