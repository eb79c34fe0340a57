using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Infrastructure.Tables;

internal sealed class ScheduleTable : IEntityTypeConfiguration<Schedule>
{
    public void Configure(EntityTypeBuilder<Schedule> schedule)
    {
        schedule.ToTable("schedules");
        schedule.Ignore(s => s.Rule);
        schedule.Property(s => s.Id).UseIdentityByDefaultColumn();
        schedule.Property(s => s.Args).HasColumnType("json");
        schedule.Property(s => s.Version).IsConcurrencyToken();
    }
}
