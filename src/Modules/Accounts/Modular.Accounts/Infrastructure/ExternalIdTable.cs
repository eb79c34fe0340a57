using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Modular.Accounts.Domain;

namespace Modular.Accounts.Infrastructure;

internal sealed class ExternalIdTable : IEntityTypeConfiguration<ExternalId>
{
    public void Configure(EntityTypeBuilder<ExternalId> builder)
    {
        builder.ToTable("external_ids");
        builder.HasKey(e => new { e.Source, e.Value });
        builder.HasOne<User>().WithMany().HasForeignKey(e => e.UserId);
    }
}
