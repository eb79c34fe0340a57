drop table forums.webhook_deliveries;
drop table forums.webhooks;
