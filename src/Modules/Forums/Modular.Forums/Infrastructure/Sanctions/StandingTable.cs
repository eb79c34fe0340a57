using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Modular.Forums.Domain.Sanctions;

namespace Modular.Forums.Infrastructure.Sanctions;

internal sealed class StandingTable : IEntityTypeConfiguration<Standing>
{
    public void Configure(EntityTypeBuilder<Standing> standing)
    {
        standing.ToTable("standings");
        standing.HasKey(s => s.UserId);
        standing.Property(s => s.UserId).ValueGeneratedNever();
        standing.Property(s => s.Version).IsConcurrencyToken();
    }
}
