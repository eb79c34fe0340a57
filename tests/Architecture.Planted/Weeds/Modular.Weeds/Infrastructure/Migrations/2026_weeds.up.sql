drop table weeds.weeds;
