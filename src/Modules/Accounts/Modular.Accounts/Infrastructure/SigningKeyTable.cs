using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Modular.Accounts.Infrastructure.Tokens;

namespace Modular.Accounts.Infrastructure;

internal sealed class SigningKeyTable : IEntityTypeConfiguration<StoredKey>
{
    public void Configure(EntityTypeBuilder<StoredKey> builder)
    {
        builder.ToTable("signing_keys");
        builder.HasKey(k => k.Kid);
    }
}
