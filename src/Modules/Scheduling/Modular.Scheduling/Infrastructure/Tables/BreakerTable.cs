using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Infrastructure.Tables;

internal sealed class BreakerTable : IEntityTypeConfiguration<Breaker>
{
    public void Configure(EntityTypeBuilder<Breaker> breaker)
    {
        breaker.ToTable("breakers");
        breaker.HasKey(b => new { b.Type, b.Key });
    }
}
